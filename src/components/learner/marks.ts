/** Marks in a list of lessons how many of each one's exercises were passed. */
import { pageStore } from './page-store.ts'

/** Fills the elements that name a lesson and its exercises. */
export function markLessons(): void {
  const records = pageStore().all()
  const passed = new Set(
    records.flatMap((one) => (one.kind === 'exercise' && one.passed ? [one.id] : [])),
  )
  const opened = new Set(records.flatMap((one) => (one.kind === 'lesson' ? [one.id] : [])))
  for (const place of document.querySelectorAll<HTMLElement>('[data-exercises]')) {
    const { lesson = '', exercises = '' } = place.dataset
    const ids = exercises.split(' ').filter((id) => id !== '')
    const done = ids.filter((id) => passed.has(id)).length
    if (done > 0) {
      const mark = done === ids.length ? '\u2713 ' : ''
      place.textContent = `${mark}${done} of ${ids.length} passed`
    } else if (opened.has(lesson)) place.textContent = 'opened'
  }
}
