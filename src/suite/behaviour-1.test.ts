/** The behaviour corpus does here what it does in CPython: one half of it. */
import { testBehaviours } from './behaviour-suite.ts'

testBehaviours(0)
