/** All kinds of checks, by their type. */
import type { Check } from '../../exercise/check.ts'
import type { ExploreResult } from '../../protocol/explore.ts'
import type { CheckKind } from '../kind.ts'
import type { Finding } from '../verdict.ts'
import { finalValue } from './final-value.ts'
import { freedom } from './freedom.ts'
import { noDeadlock } from './no-deadlock.ts'
import { noException } from './no-exception.ts'
import { outputLine } from './output-line.ts'
import { outputOrder } from './output-order.ts'
import { terminates } from './terminates.ts'

const kinds: { [T in Check['type']]: CheckKind<T> } = {
  'output-line': outputLine,
  'output-order': outputOrder,
  freedom,
  'final-value': finalValue,
  'no-deadlock': noDeadlock,
  'no-exception': noException,
  terminates,
}

/** About how a program ends; all others are about programs that came to their end. */
const onEnding = new Set<Check['type']>(['no-deadlock', 'no-exception', 'terminates'])

/** One bad schedule proves nothing here: only seeing enough of them does. */
const onWhole = new Set<Check['type']>(['freedom'])

export function isOnEnding(check: Check): boolean {
  return onEnding.has(check.type)
}

export function isOnWhole(check: Check): boolean {
  return onWhole.has(check.type)
}

/** Applies one check. */
export function apply(check: Check, result: ExploreResult, program: string): Finding[] {
  const kind = kinds[check.type] as CheckKind<Check['type']>
  return kind(check, result, program)
}
