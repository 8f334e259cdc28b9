import { describe } from 'vitest'
import { roomContract } from '../testing/room-contract.ts'
import { startDurableObject } from '../testing/running-host.ts'

describe('the room as a Durable Object', () => roomContract(startDurableObject))
