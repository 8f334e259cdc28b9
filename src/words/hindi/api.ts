import type { AccountWords, ApiWords, CommandWords, FrameErrorWords } from '../dictionary.ts'
import { meetLink } from './meet-link.ts'
import { counted } from './numbers.ts'

export const commands = {
  notSaved: 'यह अभी सहेजा नहीं जा सका। कृपया थोड़ी देर में फिर कोशिश करें; कुछ भी दो बार नहीं होगा।',
  refused: 'यह अभी नहीं हो सकता।',
} satisfies CommandWords

export const api = {
  refusals: {
    NOT_SIGNED_IN: 'कृपया पहले साइन इन करें।',
    NOT_ALLOWED: 'आपके खाते को इसकी अनुमति नहीं है।',
    NOT_FOUND: 'यह हमें नहीं मिला।',
    BAD_INPUT: 'अनुरोध में कुछ ठीक नहीं है।',
    MEET_LINK_INVALID: meetLink.invalid,
    TOO_MANY: 'बहुत बार कोशिश की गई। कृपया थोड़ा रुककर फिर कोशिश करें।',
    TOO_LARGE: 'एक बार में इतना पाठ बहुत ज़्यादा है।',
    TOO_MUCH_AT_ONCE: 'एक बार में बहुत अधिक माँगा गया है। कृपया कम माँगें।',
    UNAVAILABLE: 'अभी क्लिनिक से संपर्क नहीं हो पा रहा। कृपया थोड़ी देर में फिर कोशिश करें।',
    INTERNAL: 'हमारी ओर से कुछ गड़बड़ हुई। कृपया फिर कोशिश करें।',
  },
  unkeepable: 'लिखे हुए में ऐसा अक्षर है जिसे रखा नहीं जा सकता। कृपया उसे हटाकर फिर प्रयास करें।',
  noSuchDoctor: 'ये डॉक्टर हमें नहीं मिले।',
  waitSeconds: (seconds) =>
    `बहुत बार कोशिश की गई। कृपया ${counted(seconds, { one: 'सेकंड', other: 'सेकंड' })} रुककर फिर कोशिश करें।`,
  withReference: (requestId) => `हमारी ओर से कुछ गड़बड़ हुई। कृपया फिर कोशिश करें। (संदर्भ: ${requestId})`,
} satisfies ApiWords

export const accounts = {
  INVALID_EMAIL_OR_PASSWORD: 'ईमेल या पासवर्ड सही नहीं है।',
  INVALID_EMAIL: 'ईमेल सही नहीं है।',
  PASSWORD_TOO_SHORT: 'पासवर्ड बहुत छोटा है।',
  PASSWORD_TOO_LONG: 'पासवर्ड बहुत लंबा है।',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'यह खाता पहले से है। कोई दूसरा ईमेल दें।',
} satisfies AccountWords

export const frameErrors = {
  BAD_FRAME: 'यह संदेश समझ में नहीं आया।',
  TOO_LARGE: 'यह संदेश बहुत बड़ा है।',
  TOO_MANY: 'बहुत ज़्यादा संदेश। थोड़ा रुककर फिर जुड़ें।',
  NOT_YOURS: 'यह किसी अपॉइंटमेंट के मरीज़ के लिए है।',
} satisfies FrameErrorWords
