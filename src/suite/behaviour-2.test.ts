/** The behaviour corpus behaves here as in CPython: the other half of it. */
import { testBehaviours } from './behaviour-suite.ts'

testBehaviours(1)
