/** Whether a page's script has taken over what one can press: in the page as it is sent, nothing would come of it. */
import { getContext, setContext } from 'svelte'

const key = Symbol('specimens')

/** Asked while a component is made. */
export const isLive = (): boolean =>
  typeof document !== 'undefined' || getContext<true | undefined>(key) === true

/** On the page of the design all that is below looks alive: it is looked at, and never pressed. */
export const asSpecimens = (): unknown => setContext(key, true)
