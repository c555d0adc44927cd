/**
 * Brings what has come into view. A page scrolls no further than it must; a pane of a workbench shows its beginning,
 * and the page, on which the workbench is in view, stays where it is. On a phone the panes do not scroll, but the page.
 */
export function reveal(element: HTMLElement): void {
  const pane = element.closest<HTMLElement>('.bench :is(.results, .drawn)')
  const isScrolled = pane !== null && getComputedStyle(pane).overflowY !== 'visible'
  if (!isScrolled) element.scrollIntoView({ block: 'nearest' })
  else pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top
}
