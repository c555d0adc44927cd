/** The behaviour corpus behaves here as in CPython: one half of it. */
import { testBehaviours } from './behaviour-suite.ts'

testBehaviours(0)
