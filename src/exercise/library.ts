/**
 * The functions of the standard library whose calls a check can ask for, by their purpose: `iter(parcels.get, None)`
 * also takes from a queue, although it is written differently.
 */

/** What is done → the functions that do it. A class means creating an instance. */
export const purposes = {
  start: [
    'threading.Thread.start',
    'concurrent.futures.ThreadPoolExecutor.submit',
    'concurrent.futures._base.Executor.map',
  ],
  'make a pool': ['concurrent.futures.ThreadPoolExecutor'],
  'use a pool': [
    'concurrent.futures.ThreadPoolExecutor.submit',
    'concurrent.futures._base.Executor.map',
  ],
  join: ['threading.Thread.join'],
  'ask whether alive': ['threading.Thread.is_alive', 'threading.enumerate'],
  'ask who runs': ['threading.current_thread', 'threading.currentThread', 'threading.get_ident'],
  'make a lock': [
    'threading.Lock',
    'threading.RLock',
    'threading.Semaphore',
    'threading.Condition',
  ],
  lock: [
    'threading.Lock.acquire',
    'threading.Lock.__enter__',
    'threading.RLock.acquire',
    'threading.Condition.__enter__',
    'threading.Semaphore.acquire',
  ],
  wait: [
    'threading.Event.wait',
    'threading.Condition.wait',
    'threading.Condition.wait_for',
    'threading.Semaphore.acquire',
    'threading.Barrier.wait',
    'queue.Queue.get',
    'queue.SimpleQueue.get',
  ],
  'pass a lock': ['threading.Lock.acquire', 'threading.Lock.__enter__'],
  signal: [
    'threading.Event.set',
    'threading.Condition.notify',
    'threading.Condition.notify_all',
    'threading.Semaphore.release',
    'threading.Lock.release',
    'queue.Queue.put',
    'queue.Queue.put_nowait',
    'queue.Queue.shutdown',
    'queue.SimpleQueue.put',
    'queue.SimpleQueue.put_nowait',
  ],
  'look for a signal': ['threading.Event.is_set'],
  'make a queue': ['queue.Queue', 'queue.SimpleQueue'],
  'put in a queue': [
    'queue.Queue.put',
    'queue.Queue.put_nowait',
    'queue.SimpleQueue.put',
    'queue.SimpleQueue.put_nowait',
  ],
  'take from a queue': [
    'queue.Queue.get',
    'queue.Queue.get_nowait',
    'queue.SimpleQueue.get',
    'queue.SimpleQueue.get_nowait',
  ],
  'send to a socket': [
    'socket.socket.send',
    'socket.socket.sendall',
    'socket.socket.sendmsg',
    'socket.SocketIO.write', // of a file that `makefile` made
  ],
  sleep: ['time.sleep'],
  'start a process': ['multiprocessing.process.BaseProcess.start'],
  'kill a process': [
    'multiprocessing.process.BaseProcess.terminate',
    'multiprocessing.process.BaseProcess.kill',
  ],
} as const

export type Purpose = keyof typeof purposes

/** The words for it in a sentence about which thread did it: "took something from a queue". */
export const did: Record<Purpose, string> = {
  start: 'started a thread',
  'make a pool': 'made a pool',
  'use a pool': 'gave a pool something to do',
  join: 'joined a thread',
  'ask whether alive': 'asked whether a thread is alive',
  'ask who runs': 'asked which thread it is',
  'make a lock': 'made a lock',
  lock: 'took a lock',
  wait: 'waited for a signal',
  'pass a lock': 'passed a lock',
  signal: 'gave a signal',
  'look for a signal': 'looked for a signal',
  'make a queue': 'made a queue',
  'put in a queue': 'put something into a queue',
  'take from a queue': 'took something from a queue',
  'send to a socket': 'sent something to a socket',
  sleep: 'called `time.sleep`',
  'start a process': 'started a process',
  'kill a process': 'killed a process',
}

/** What we ask the kernel for; see library_calls.py. */
export function usage(done: readonly Purpose[], within?: string): string {
  const names = [...new Set(done.flatMap((purpose) => purposes[purpose]))].join(' or ')
  return within === undefined ? names : `${names} in ${within}`
}
