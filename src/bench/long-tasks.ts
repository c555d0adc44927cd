/** How long a page is busy: the longest of its tasks. */

/** In the page: keeps the milliseconds of its longest task as `window.longest`. */
export function watchTasks(): void {
  Object.assign(window, { longest: 0 })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      Object.assign(window, { longest: Math.max(Reflect.get(window, 'longest'), duration) })
    }
  }).observe({ type: 'longtask' })
}
