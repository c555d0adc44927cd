/**
 * The checks that an exercise can ask for, as data.
 *
 * Each kind has its schema in a file beside this one and its meaning in `grader/checks/<type>.ts`.
 * Whatever is checked must hold in every explored schedule.
 */
import { z } from 'zod'
import {
  FreedomCheck,
  OutputExactCheck,
  OutputLineCheck,
  OutputOrderCheck,
} from './output-checks.ts'
import { RequestsCheck } from './requests-check.ts'
import { SourceCheck } from './source-check.ts'
import {
  ConcurrencyCheck,
  FinalValueCheck,
  NoDeadlockCheck,
  NoExceptionCheck,
  ProvenanceCheck,
  RaceFreeCheck,
  TerminatesCheck,
  VirtualTimeCheck,
} from './state-checks.ts'

export type { Lines } from './pieces.ts'

const CheckSchemas = [
  OutputLineCheck,
  OutputExactCheck,
  OutputOrderCheck,
  FreedomCheck,
  FinalValueCheck,
  NoDeadlockCheck,
  NoExceptionCheck,
  TerminatesCheck,
  RaceFreeCheck,
  VirtualTimeCheck,
  ConcurrencyCheck,
  ProvenanceCheck,
  RequestsCheck,
  SourceCheck,
] as const

export const checkTypes = CheckSchemas.map((schema) => schema.shape.type.value)

/** The keys that a check of this type can have. */
export function keysOf(type: CheckInput['type']): string[] {
  return CheckSchemas.flatMap(({ shape }) => (shape.type.value === type ? Object.keys(shape) : []))
}

export const CheckInput = z.discriminatedUnion('type', CheckSchemas)
export type CheckInput = z.infer<typeof CheckInput>

/** A check that has its final name. */
export type Check = CheckInput & { name: string }
export type CheckOf<T extends Check['type']> = Extract<Check, { type: T }>

/** Gives each check its name: its type, if it has no other. */
export function named(inputs: readonly CheckInput[]): Check[] {
  return inputs.map((check) => ({ ...check, name: check.name ?? check.type }))
}

/** A program that ends in one of these ways is wrong in every exercise, so no exercise needs to list them. */
export const always = ['no-exception', 'no-deadlock', 'terminates'] as const
