/** The paces of the program's clock that a learner can choose from. */

export interface Speed {
  /** Seconds of the program's clock in one second of the learner's. */
  factor: number
  label: string
}

export const speeds: readonly Speed[] = [
  { factor: 1, label: '1×' },
  { factor: 2, label: '2×' },
  { factor: 5, label: '5×' },
  { factor: 10, label: '10×' },
  // The kernel leaves waits out from 1,000 on.
  { factor: 1_000_000, label: 'As fast as possible' },
]
