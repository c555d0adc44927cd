/**
 * Which edition of the course is built: the site, or a package of some lessons for a learning
 * platform, where the teacher's own pages have no place.
 */

/** `COURSE_EDITION=package`, and `COURSE_LESSONS` the slugs of its lessons; else the whole site. */
const { COURSE_EDITION = 'site', COURSE_LESSONS = '' } = process.env

/** Whether this is a package for a learning platform. */
export const isPackage = COURSE_EDITION === 'package'

const chosen = new Set(COURSE_LESSONS.split(',').filter((slug) => slug !== ''))

/** Whether a lesson belongs to this edition. */
export function isIncluded(slug: string): boolean {
  return chosen.size === 0 || chosen.has(slug)
}
