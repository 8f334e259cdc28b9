import type { ConsoleNewsWords } from '../screens/console-news.ts'
import { number } from './numbers.ts'

export const consoleNews = {
  here: (name, token) => `${name}, टोकन ${token}, आ गए हैं`,
  ready: (name, token) => `${name}, टोकन ${token}, आ गए हैं और तैयार हैं`,
  many: {
    here: (count) => `${number(count)} मरीज़ आ गए हैं`,
    ready: (count) => `${number(count)} मरीज़ आ गए हैं और तैयार हैं`,
  },
  wrote: (name) => `${name} ने आपको लिखा है`,
  somebody: 'एक मरीज़',
  link: 'हमें बताया गया है कि आपका Meet लिंक काम नहीं कर रहा',
  close: 'बंद करें',
  sounds: 'ध्वनियाँ',
  soundsTitle: 'किस पर आवाज़ हो',
  soundsHint: 'इस डिवाइस पर। दिखाया सब कुछ हर हाल में जाता है।',
  sound: {
    ready: 'कोई आ गया है, या तैयार है',
    wrote: 'किसी ने मुझे लिखा है',
    link: 'मेरा Meet लिंक काम नहीं कर रहा',
  },
} satisfies ConsoleNewsWords
