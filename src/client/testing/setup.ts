import { configure } from '@solidjs/testing-library'

// What is loaded later is compiled when it is first asked for, which takes longer on a busy machine. No test is about that time.
configure({ asyncUtilTimeout: 15_000 })
