/** Can this browser run the course's programs? If not: why, and what to do, in plain words. */

export type Support = { ok: true } | { ok: false; reason: string }

/** The parts of a browser's global object that decide. */
export interface Environment {
  location?: { protocol: string }
  WebAssembly?: object
  Worker?: unknown
  MessageChannel?: unknown
}

const browsers =
  'Chrome or Edge 137, Firefox 153, Safari 27, or anything newer. ' +
  'On an iPhone or iPad every browser is as new as the system, so update the system.'

/**
 * Looks at what the browser has, without loading anything.
 *
 * What threads need is JavaScript Promise Integration (JSPI): WebAssembly code that can be
 * suspended and resumed. `WebAssembly.Suspending` is there exactly when it is.
 */
export function support(environment: Environment = globalThis): Support {
  const { location, WebAssembly, Worker, MessageChannel } = environment
  if (location?.protocol === 'file:') {
    return no(
      'This page was opened as a file, and a browser keeps such pages from loading Python. ' +
        'Open it over http: "npm start" serves the course on your own machine.',
    )
  }
  if (typeof WebAssembly !== 'object') {
    return no(
      'Python needs WebAssembly, which this browser lacks or has switched off: some browsers do ' +
        `so in their strictest security setting. Allow it for this site, or use ${browsers}`,
    )
  }
  if (typeof Worker !== 'function' || typeof MessageChannel !== 'function') {
    return no(
      `Python needs web workers, which this browser lacks or has switched off. Use ${browsers}`,
    )
  }
  if (!('Suspending' in WebAssembly)) {
    return no(
      'This browser cannot pause a Python thread and go on with it later: that takes WebAssembly ' +
        `with JSPI. You can read everything here; to run the programs, use ${browsers}`,
    )
  }
  return { ok: true }
}

function no(reason: string): Support {
  return { ok: false, reason }
}
