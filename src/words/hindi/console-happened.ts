import type { ConsoleHappenedWords } from '../screens/console-happened.ts'
import { number } from './numbers.ts'

export const consoleHappened = {
  started: 'शुरू हुई',
  resumed: 'फिर शुरू हुई',
  ended: {
    completed: 'समाप्त हुई',
    no_show: 'छूटी हुई मानी गई',
    cancelled: 'रद्द हुई',
    interrupted: 'बीच में रुकी',
  },
  calledNext: (what, token) => `${what}, टोकन ${number(token)} को बुलाया गया`,
  called: (token) => `टोकन ${number(token)} को बुलाया गया`,
  undone: (token) => `फिर टोकन ${number(token)} की बारी`,
  left: 'आप बाहर हैं',
  back: 'आप लौट आए हैं',
  heard: {
    started: (name) => `${name} की मुलाक़ात शुरू हुई।`,
    resumed: (name) => `${name} की मुलाक़ात फिर शुरू हुई।`,
    ended: {
      completed: (name) => `${name} की मुलाक़ात समाप्त हुई।`,
      no_show: (name) => `${name} की मुलाक़ात छूटी हुई मानी गई।`,
      cancelled: (name) => `${name} ने अपॉइंटमेंट रद्द किया।`,
      interrupted: (name) => `${name} की मुलाक़ात बीच में रुकी।`,
    },
    called: (token, name) => `टोकन ${number(token)}, ${name}, को बुलाया गया।`,
    undone: (token, name) => `वापस लिया गया: फिर टोकन ${number(token)}, ${name}, की बारी है।`,
    joined: (name) => `${name} आ गए हैं।`,
    ready: (name) => `${name} तैयार हैं।`,
    secondsLeft: (name, seconds) => `${name} के पास आने के लिए ${number(seconds)} सेकंड बाक़ी हैं।`,
    onBreak: 'आप विराम पर हैं।',
    left: 'आप बाहर हैं।',
    back: 'आप लौट आए हैं।',
    resting: 'पिछली बारी अपने आप छोड़ दी गई। जब तक आप अगले को नहीं बुलाते, किसी को नहीं बुलाया जाएगा।',
    sure: {
      finish: 'मुलाक़ात अभी-अभी शुरू हुई है। समाप्त करने के लिए फिर दबाएँ।',
      gaps: 'फिर भी समाप्त करने के लिए दोबारा दबाएँ।',
      skipHere: 'मरीज़ आ गए हैं। छोड़ने के लिए फिर दबाएँ।',
      skipEarly: 'मरीज़ के पास आने का समय बाक़ी है। छोड़ने के लिए फिर दबाएँ।',
    },
  },
} satisfies ConsoleHappenedWords
