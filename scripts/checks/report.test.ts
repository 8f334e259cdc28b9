import { expect, it } from 'vitest'
import { tally } from './report.ts'

const GREEN = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }

it('STACK a green stage counts what passed and what was left out', () => {
  expect(tally(GREEN, 0)).toEqual({ passed: 2, failed: 0, skipped: 2 })
})

it('STACK failed tests are counted one by one', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'failed' }] }]

  expect(tally({ ...GREEN, numFailedTests: 2, testResults }, 1)).toMatchObject({ passed: 2, failed: 2 })
})

it('STACK a file that could not be loaded or set up is one failure', () => {
  const notLoaded = { status: 'failed', assertionResults: [] }
  const notSetUp = { status: 'failed', assertionResults: [{ status: 'skipped' }, { status: 'skipped' }] }

  expect(tally({ ...GREEN, testResults: [notLoaded, notSetUp] }, 1)).toMatchObject({ passed: 2, failed: 2 })
})

it('STACK an error outside any test is a failure', () => {
  expect(tally(GREEN, 1)).toMatchObject({ passed: 2, failed: 1 })
})

it('STACK a stage in which no test ran is a failure', () => {
  expect(tally({ ...GREEN, numPassedTests: 0 }, 0)).toMatchObject({ passed: 0, failed: 1 })
})

it('STACK a stage without a report is a failure', () => {
  expect(tally(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(tally({}, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
