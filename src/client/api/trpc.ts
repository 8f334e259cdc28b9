import { makeApi } from './light-trpc.ts'

/**
 * The typed procedures of the Worker for every page but the waiting room, same origin, with the session's cookie. Each is
 * asked by itself: a page's answer has named the first of them already, one address each (PAGE-5), and over HTTP/2 several
 * requests cost no more round trips than one.
 */
export const api = makeApi()
