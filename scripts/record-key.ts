import { newRecordKey } from '../src/server/record/record-keys.ts'

// For RECORD_KEYS; docs/deploy.md says what to do with it.
console.log(await newRecordKey())
