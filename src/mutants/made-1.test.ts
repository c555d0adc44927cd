/** One half of the exercises. */
import { testMade } from './made-suite.ts'

testMade(0, 2)
