export { siteMetadata as metadata } from '../../../features/shell/view/metadata';
export { viewport } from '../../../features/shell/view/viewport';
export { default, generateStaticParams } from '../../[locale]/layout';
