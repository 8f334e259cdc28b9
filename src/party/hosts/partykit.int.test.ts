import { describe } from 'vitest'
import { roomContract } from '../testing/room-contract.ts'
import { startPartyKit } from '../testing/running-host.ts'

describe('the room in PartyKit', () => roomContract(startPartyKit))
