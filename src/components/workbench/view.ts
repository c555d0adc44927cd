/** The part of a workbench that a phone shows. */
export type View = 'program' | 'results' | 'timeline'
