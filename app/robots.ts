import type { MetadataRoute } from 'next';
import { absolute } from '../features/shell/view/absolute';

/** Lets every crawler read every page; the store of notes is no page. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: '/api/' }, sitemap: absolute('/sitemap.xml') };
}
