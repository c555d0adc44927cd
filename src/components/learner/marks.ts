/** Marks at the names of lessons, and at a lesson's end, how many of its exercises were passed. */
import { onRecords, pageStore } from './page-store.ts'

/** Fills the elements that name a lesson's exercises, now and whenever a record changes. */
export function markLessons(): void {
  onRecords(mark)
}

function mark(): void {
  const records = pageStore().all()
  const passed = new Set(
    records.flatMap((one) => (one.kind === 'exercise' && one.passed ? [one.id] : [])),
  )
  const opened = new Set(records.flatMap((one) => (one.kind === 'lesson' ? [one.id] : [])))
  for (const place of document.querySelectorAll<HTMLElement>('[data-exercises]')) {
    const { lesson = '', exercises = '', end } = place.dataset
    const ids = exercises.split(' ').filter((id) => id !== '')
    const done = ids.filter((id) => passed.has(id)).length
    const all = done > 0 && done === ids.length
    const count = `${all ? '\u2713 ' : ''}${done} of ${ids.length} passed`
    if (end !== undefined) place.textContent = all ? atEnd(ids.length) : ''
    else if (done > 0) place.textContent = count
    // The lesson that is being read is opened: nobody need say so.
    else place.textContent = opened.has(lesson) && !place.closest('.place') ? 'opened' : ''
  }
}

const atEnd = (count: number): string =>
  count === 1
    ? '\u2713 You have passed the exercise of this lesson.'
    : `\u2713 You have passed all ${count} exercises of this lesson.`
