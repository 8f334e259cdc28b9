import { routeRoomRequest } from '../durable-object.ts'

export { QueueRoom } from '../durable-object.ts'

/** The smallest Worker around the room: what the contract suite runs in workerd. */
export default { fetch: routeRoomRequest }
