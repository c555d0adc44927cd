/** The check on how a program is written: by its syntax tree, so comments and texts do not count. */
import { z } from 'zod'
import { keywords, readPhrase, readSignature } from './construct.ts'
import { common, functionName, oneOrMore } from './pieces.ts'

const Phrase = z.string().refine((text) => readPhrase(text) !== null, {
  message: `names no construct: write with NAME, call NAME, use NAME, import NAME or one of ${Object.keys(keywords).join(', ')}`,
})

const SignatureText = z.string().refine((text) => readSignature(text) !== null, {
  message: 'is not a function with its parameters',
})

export const SourceCheck = z
  .strictObject({
    type: z.literal('source'),
    ...common,
    /** Functions that must be there with these parameters; further parameters need defaults. */
    keep: oneOrMore(SignatureText).optional(),
    /** Functions that must be there as the starter has them: what they do, not how it is laid out. */
    unchanged: oneOrMore(functionName).optional(),
    /** The statements of the program below this function, definitions apart, must be as the starter has them. */
    below: functionName.optional(),
    /** Constructs that must be there; see construct.ts for their vocabulary. */
    require: oneOrMore(Phrase).optional(),
    forbid: oneOrMore(Phrase).optional(),
    /** The function that `require` and `forbid` are about; by default the whole program. */
    within: functionName.optional(),
  })
  .refine(
    ({ keep, unchanged, below, require, forbid }) =>
      [keep, unchanged, below, require, forbid].some(Boolean),
    { message: 'asks for nothing: it needs `keep`, `unchanged`, `below`, `require` or `forbid`' },
  )
