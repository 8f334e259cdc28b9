import { newPushKey } from '../src/delivery/push/push-keys.ts'

// For PUSH_KEY; docs/deploy.md says what to do with it.
console.log(await newPushKey())
