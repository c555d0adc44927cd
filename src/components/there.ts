/** Links of the site's own words into the course, which may be another one that lacks the place. */

/** Written by the build, from the course that is built (.ci/course-folder.ts). */
declare const __NOT_IN_COURSE__: readonly string[]

/** Whether the course has the place that such a link leads to. */
export const isThere = (path: string): boolean => !__NOT_IN_COURSE__.includes(path)
