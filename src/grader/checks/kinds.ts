/** All kinds of checks, by their type. */
import type { Check } from '../../exercise/check.ts'
import type { CheckKind, Evidence } from '../kind.ts'
import type { Finding } from '../verdict.ts'
import { concurrency } from './concurrency.ts'
import { finalValue } from './final-value.ts'
import { freedom } from './freedom.ts'
import { noDeadlock } from './no-deadlock.ts'
import { noException } from './no-exception.ts'
import { outputExact } from './output-exact.ts'
import { outputLine } from './output-line.ts'
import { outputOrder } from './output-order.ts'
import { provenance } from './provenance.ts'
import { raceFree } from './race-free.ts'
import { requests } from './requests.ts'
import { source } from './source.ts'
import { terminates } from './terminates.ts'
import { virtualTime } from './virtual-time.ts'

const kinds: { [T in Check['type']]: CheckKind<T> } = {
  'output-line': outputLine,
  'output-exact': outputExact,
  'output-order': outputOrder,
  freedom,
  'final-value': finalValue,
  'no-deadlock': noDeadlock,
  'no-exception': noException,
  terminates,
  'race-free': raceFree,
  'virtual-time': virtualTime,
  concurrency,
  provenance,
  requests,
  source,
}

/** About how a program ends; all others are about programs that came to their end. */
const onEnding = new Set<Check['type']>(['no-deadlock', 'no-exception', 'terminates'])

export function isOnEnding(check: Check): boolean {
  return onEnding.has(check.type)
}

/** Applies one check. */
export function apply(check: Check, evidence: Evidence): Finding[] {
  const kind = kinds[check.type] as CheckKind<Check['type']>
  return kind(check, evidence)
}
