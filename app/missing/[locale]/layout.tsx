export { siteMetadata as metadata } from '../../_site/metadata';
export { viewport } from '../../_site/viewport';
export { default, generateStaticParams } from '../../[locale]/layout';
