/** Milliseconds from the request of the page to its last byte; 0 where the browser does not say. */
export function pageTook(): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page === undefined ? 0 : page.responseEnd - page.requestStart;
}
