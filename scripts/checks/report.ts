/** What one vitest stage came to. */
export type Tally = { passed: number; failed: number; skipped: number }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts a stage from vitest's JSON report, or from null when there is none. Whatever makes a stage fail counts
 * as at least one failure: a file that could not be loaded or set up, an error outside any test, no test run at all.
 */
export function tally(report: unknown, exitCode: number): Tally {
  if (!isReport(report)) return { passed: 0, failed: 1, skipped: 0 }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  const isRed = exitCode !== 0 || report.numPassedTests + failed === 0
  return {
    passed: report.numPassedTests,
    failed: isRed ? Math.max(failed, 1) : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function isReport(report: unknown): report is VitestReport {
  return (
    typeof report === 'object' && report !== null && 'numPassedTests' in report && 'testResults' in report
  )
}
