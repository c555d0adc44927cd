/** The part of a workbench that a phone shows. */
export type View = 'program' | 'results' | 'timeline' | 'network'

/** What the lower pane of a workbench shows. */
export type Tab = 'timeline' | 'network'
