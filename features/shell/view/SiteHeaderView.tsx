import { IconShapes } from './icons';
import { SiteHeader, type SiteHeaderProps } from './SiteHeader';

/** Renders the header on the server, with the shapes of all icons of the page; see `ServedHeader`. */
export function SiteHeaderView(props: SiteHeaderProps) {
  return (
    <div className="served">
      <IconShapes />
      <SiteHeader {...props} />
    </div>
  );
}
