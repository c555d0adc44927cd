/**
 * What a page can ask of a kernel, wherever it runs: the comlink interface of the worker.
 *
 * The page wraps this interface and never exposes one of its own. Streams do not use callbacks:
 * the kernel posts `FeedMessage`s on a second port, and the page parses each before use.
 */
import { z } from 'zod'
import { ProcessMessage, type ChildOptions } from './child.ts'
import type { ChooseOptions, ChooseResult } from './choose.ts'
import {
  ExploreProgress,
  Mark,
  type ExamineOptions,
  type ExamineResult,
  type ExploreOptions,
  type ExploreResult,
} from './explore.ts'
import { type RunOptions, type RunResult } from './run.ts'
import { TraceBatch } from './trace.ts'
import type { VisitOptions, VisitResult } from './visit.ts'

export interface KernelApi {
  /** Runs one program to its end. One run or exploration at a time: a second one is an error. */
  run(request: RunOptions): Promise<RunResult>
  /** Runs one program under many schedules. */
  explore(request: ExploreOptions): Promise<ExploreResult>
  /** Runs one program under one schedule again and reports what its threads read and wrote. */
  examine(request: ExamineOptions): Promise<ExamineResult>
  /** Runs a program up to the next choice, for somebody who chooses each step. */
  choose(request: ChooseOptions): Promise<ChooseResult>
  /** The kernel at the other end of `port` takes over some schedules of the exploration under way. */
  join(port: MessagePort): Promise<void>
  /** The kernels that had joined are gone. */
  part(): Promise<void>
  /**
   * Runs schedules for the exploration of the kernel at the other end of `port`, which has `join`ed it there.
   * Does not resolve: whoever asked throws this kernel away.
   */
  assist(port: MessagePort): Promise<void>
  /**
   * Runs one process of a program whose parent is the kernel at the other end of `port`, which has `adopt`ed it there.
   * The parent learns of its end over the port.
   */
  child(request: ChildOptions, port: MessagePort): Promise<RunResult>
  /** The process with that number, which this kernel has asked for, is ready: messages go over `port`. */
  adopt(pid: number, port: MessagePort): Promise<void>
  /**
   * That process is gone, or never started: with this exit code or, if it is negative, by the signal of that number.
   * Null: it has reported its end itself, and everything that it printed has been passed on.
   */
  bereave(pid: number, exitCode: number | null): Promise<void>
  /**
   * Does in advance what the first program would wait for, in an interpreter that nobody needs now. Requests that
   * arrive in the meantime are handled after it; if something has run already, it does nothing.
   */
  prepare(): Promise<void>
  /** Ends the run or exploration under way; its promise then resolves. Harmless when idle. */
  stop(): Promise<void>
  /** Sends SIGINT to the running program, as Ctrl+C in a terminal does. Harmless when idle or exploring. */
  interrupt(): Promise<void>
  /** Answers the program's request for a line (without its newline); null is the end of input. */
  input(text: string | null): Promise<void>
  /** Asks a server of the running program for a page, as a browser on its machine would. */
  visit(request: VisitOptions): Promise<VisitResult>
  /** Changes the pace of the real clock of the run under way. */
  setSpeed(speed: number): Promise<void>
  /** Resolves at once if the worker answers at all: for the watchdog. */
  ping(): Promise<void>
}

/**
 * What the kernel posts on its feed while a run or an exploration is under way. A mark is sent as soon as the program
 * earns it, before it can get at anything: an answer could be changed later.
 */
export const FeedMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('trace'), batch: TraceBatch }),
  z.object({ type: z.literal('progress'), progress: ExploreProgress }),
  z.object({ type: z.literal('mark'), mark: Mark }),
  ...ProcessMessage.options,
])
export type FeedMessage = z.infer<typeof FeedMessage>
