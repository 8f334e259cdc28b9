import { clockTimes, dates } from '../dates.ts'
import { isSoon, type LiveWords, minutesOf, turnsAhead } from '../screens/live.ts'
import { counted, number } from './numbers.ts'

const timeOfDay = clockTimes('hi-IN')

export const live = {
  timeOfDay,
  longDate: dates('hi-IN', { weekday: 'long', day: 'numeric', month: 'long' }),

  place(position, isServing) {
    if (position === 0) return 'आपकी बारी है'
    if (position === 1) return 'अगली बारी आपकी है'
    return counted(turnsAhead(position, isServing), { one: 'बारी आगे है', other: 'बारियाँ आगे हैं' })
  },

  beReady(from, wait, now, door) {
    if (from === 'start') return 'डॉक्टर के शुरू करने का इंतज़ार है'
    if (from === 'return') return 'डॉक्टर के लौटने का इंतज़ार है'
    const when = isSoon(wait) ? 'अभी' : `${timeOfDay(now + wait.low)} बजे तक`
    if (door === null) return `${when} तैयार रहें`
    return door === '' ? `${when} क्लिनिक पहुँचें` : `${when} यहाँ पहुँचें: ${door}`
  },

  wait(from, wait, now) {
    const minutes = minutesOf(wait)
    const at = (ms: number) => timeOfDay(now + ms)
    if (from === null) {
      const more = `${at(wait.low)}–${at(wait.high)}`
      return { main: minutes < 1 ? 'किसी भी क्षण' : about(minutes), more, likely: `संभवतः ${at(wait.likely)}` }
    }
    if (minutes < 1) return { main: 'तुरंत', more: `जैसे ही डॉक्टर ${from === 'start' ? 'शुरू करेंगे' : 'लौटेंगे'}` }
    return { main: about(minutes), more: `डॉक्टर के ${from === 'start' ? 'शुरू करने' : 'लौटने'} के बाद` }
  },

  doctor({ doctor, resting, runningSince, availableSince }) {
    if (resting) return 'अभी किसी को नहीं बुलाया जा रहा'
    const back = doctor.expectedBackAt === null ? '' : `, लगभग ${timeOfDay(doctor.expectedBackAt)} बजे लौटेंगे`
    switch (doctor.status) {
      case 'available':
        return 'मरीज़ देख रहे हैं'
      case 'busy':
        return availableSince === null ? `मुलाक़ात के बीच रुके हैं${back}` : 'मुलाक़ात में'
      case 'on_break':
        return `विराम पर${back}`
      case 'offline':
        if (runningSince !== null) return `ऑफ़लाइन${back}`
        return doctor.expectedBackAt === null
          ? 'अभी शुरू नहीं किया'
          : `देर से शुरू होगा, लगभग ${timeOfDay(doctor.expectedBackAt)} बजे`
      default:
        return doctor.status satisfies never
    }
  },
} satisfies LiveWords

function about(minutes: number): string {
  if (minutes < 60) return `लगभग ${number(minutes)} मिनट`
  return `लगभग ${number(Math.floor(minutes / 60))} घंटे ${String(minutes % 60).padStart(2, '0')} मिनट`
}
