import type { NotificationWords } from '../dictionary.ts'
import { counted, lateness, number } from './numbers.ts'

const places = (position: number) => counted(position, { one: 'स्थान', other: 'स्थान' })

const STATUS = {
  available: 'डॉक्टर मरीज़ देख रहे हैं।',
  on_break: 'डॉक्टर विराम पर हैं',
  offline: 'डॉक्टर ऑफ़लाइन हैं',
}

export const notifications = {
  position_far: ({ serving, position }) => {
    const ongoing = serving === null ? 'दो मरीज़ों के बीच का समय है' : `अभी टोकन #${serving} चल रहा है`
    return `${ongoing}, आप ${places(position)} दूर हैं, सतर्क रहें`
  },
  position_near: ({ position }) => `तैयार रहें! आप ${places(position)} दूर हैं`,
  turn_called: () => 'आपका नंबर आ गया है! जल्दी जुड़ें!',
  turn_warned: ({ secondsLeft }) =>
    `${counted(secondsLeft, { one: 'सेकंड', other: 'सेकंड' })} बाक़ी। आपका नंबर आ गया है! जल्दी जुड़ें!`,
  missed: () => 'आपको देर हो गई। अपॉइंटमेंट छूट गया!',
  reassigned: ({ token }) => `आपका नया टोकन #${token} है`,
  doctor_status: ({ availability, backInMinutes }) => {
    if (availability === 'available') return STATUS.available
    const back = backInMinutes === null ? '' : `, लगभग ${number(backInMinutes)} मिनट में लौटेंगे`
    return `${STATUS[availability]}${back}। आपकी जगह बनी रहेगी।`
  },
  meet_link_changed: ({ link }) =>
    `आपके डॉक्टर ने Google Meet लिंक बदल दिया है। ${link ?? 'नया लिंक आपकी बारी पर यहाँ होगा।'}`,
  near_in_minutes: ({ minutes }) => `आपकी बारी ${number(minutes)} मिनट या उससे पहले आ सकती है। कृपया तैयार रहें।`,
  starts_late: ({ minutes }) => `आपके डॉक्टर लगभग ${lateness(minutes)} देर से शुरू करेंगे। आपकी जगह बनी रहेगी।`,
  day_cancelled: () => 'आपका अपॉइंटमेंट रद्द हो गया है। कृपया कोई और दिन चुनें।',
  handed_over: ({ token }) => `आज आपको दूसरे डॉक्टर देखेंगे: टोकन ${token}।`,
  visit_reopened: () => 'आपके डॉक्टर ने आपकी मुलाक़ात फिर से खोली है। जल्दी वापस आएँ!',
  visit_paused: () => 'आपकी मुलाक़ात के दौरान डॉक्टर ऑफ़लाइन हो गए हैं। आप यहाँ रुक सकते हैं या समय बदल सकते हैं।',
  visit_interrupted: () => 'आपकी मुलाक़ात बीच में रुक गई। आप डॉक्टर की प्रतीक्षा कर सकते हैं या समय बदल सकते हैं।',
  visit_resumed: () => 'आपके डॉक्टर लौट आए हैं और मुलाक़ात आगे चल रही है। जल्दी जुड़ें!',
  doctor_back: () => 'आपके डॉक्टर लौट आए हैं। आपकी मुलाक़ात आगे चल सकती है।',
} satisfies NotificationWords
