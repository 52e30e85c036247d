/**
 * What the browser has in place of the views that the server renders into what React keeps (`Kept`): nothing. The package's
 * `imports` lead here.
 */
export function SiteHeaderView() {
  return null;
}

export { SiteHeaderView as ArticleView, SiteHeaderView as ComparisonView };
