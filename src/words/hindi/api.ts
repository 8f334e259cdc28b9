import type { AccountWords, ApiWords, CommandWords, FrameErrorWords } from '../dictionary.ts'
import { forms } from './forms.ts'
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
    BAD_INPUT: 'यहाँ कुछ ठीक नहीं है। कृपया लिखा हुआ जाँचकर फिर कोशिश करें।',
    EMAIL_TAKEN: 'इस ईमेल से खाता पहले से है। साइन इन करें, या कोई दूसरा ईमेल दें।',
    CODE_WRONG: 'यह कोड सही नहीं है, या अब काम नहीं करता। कृपया इसे जाँचें, या नया कोड मँगाएँ।',
    LINK_OVER: 'यह लिंक अब काम नहीं करता। कृपया नया मँगाएँ।',
    IN_VISIT: 'आपकी मुलाक़ात अभी चल रही है। उसके ख़त्म होने पर आप अपना खाता हटा सकते हैं।',
    PROOF_NEEDED: 'कृपया एक बार फिर दिखाएँ कि यह आप ही हैं: पासवर्ड से, या ईमेल से आए कोड से।',
    PASSKEY_UNKNOWN: 'यह पासकी यहाँ काम नहीं करती। कृपया किसी और तरह साइन इन करें।',
    PASSWORD_WRONG: 'यह आपका पासवर्ड नहीं है। कृपया फिर कोशिश करें।',
    MEET_LINK_INVALID: meetLink.invalid,
    STALE: 'यह इस बीच कहीं और बदला गया है। कुछ भी मिटाया नहीं गया।',
    NOTES_CLOSED: 'उस दिन के नोट बंद किए जा चुके हैं। कुछ भी नहीं बदला।',
    NOT_BEGUN: 'यह मुलाक़ात अभी शुरू नहीं हुई है।',
    NOT_FINISHED: 'मुलाक़ात अभी पूरी नहीं हुई है। पूरी करने पर पर्चा अपने आप दिया जाएगा।',
    REASON_MISSING: 'कृपया लिखें कि इसे क्यों सुधारा गया। मरीज़ इसे पढ़ेंगे।',
    HELD_BACK: 'पर्चा इस रूप में नहीं दिया जा सकता। कृपया हर एलर्जी की पुष्टि करें और हर दवा का नाम लिखें।',
    ANALYSIS_TAKEN: 'डॉक्टर ने यह विश्लेषण अपना लिया है। इसे बदला नहीं गया।',
    NUMBER_UNREACHABLE: 'इस नंबर पर मैसेज नहीं भेजा जा सका। कृपया इसे जाँचें, या दूसरा नंबर दें।',
    TEXTS_STOPPED: 'इस नंबर ने STOP लिखा है। जिस नंबर से मैसेज आया था, उस पर START लिखकर भेजें, या दूसरा नंबर दें।',
    TOO_MANY: 'बहुत बार कोशिश की गई। कृपया थोड़ा रुककर फिर कोशिश करें।',
    TOO_LARGE: 'एक बार में इतना पाठ बहुत ज़्यादा है।',
    TOO_MUCH_AT_ONCE: 'एक बार में बहुत अधिक माँगा गया है। कृपया कम माँगें।',
    MESSAGES_CLOSED: 'इस मुलाक़ात के संदेश बंद हो चुके हैं। वे मुलाक़ात के अगले दिन के अंत तक खुले रहते हैं।',
    UNAVAILABLE: 'अभी क्लिनिक से संपर्क नहीं हो पा रहा। कृपया थोड़ी देर में फिर कोशिश करें।',
    INTERNAL: 'हमारी ओर से कुछ गड़बड़ हुई। कृपया फिर कोशिश करें।',
  },
  tooManyMessages: 'एक साथ बहुत सारे संदेश आ गए। कृपया एक मिनट रुककर फिर भेजें।',
  unkeepable: 'लिखे हुए में ऐसा अक्षर है जिसे रखा नहीं जा सकता। कृपया उसे हटाकर फिर प्रयास करें।',
  noSuchKey: 'इसके लिए क्लिनिक की जारी की हुई API कुंजी चाहिए, जो वापस न ली गई हो।',
  noSuchDoctor: 'ये डॉक्टर हमें नहीं मिले।',
  waitSeconds: (seconds) =>
    `बहुत बार कोशिश की गई। कृपया ${counted(seconds, { one: 'सेकंड', other: 'सेकंड' })} रुककर फिर कोशिश करें।`,
  withReference: (requestId) => `हमारी ओर से कुछ गड़बड़ हुई। कृपया फिर कोशिश करें। (संदर्भ: ${requestId})`,
} satisfies ApiWords

export const accounts = {
  INVALID_EMAIL_OR_PASSWORD: 'ईमेल या पासवर्ड सही नहीं है। कृपया दोनों जाँचकर फिर कोशिश करें।',
  INVALID_EMAIL: forms.EMAIL_INVALID,
  PASSWORD_TOO_SHORT: forms.PASSWORD_TOO_SHORT,
  PASSWORD_TOO_LONG: forms.PASSWORD_TOO_LONG,
} satisfies AccountWords

export const frameErrors = {
  BAD_FRAME: 'यह संदेश समझ में नहीं आया।',
  TOO_LARGE: 'यह संदेश बहुत बड़ा है।',
  TOO_MANY: 'बहुत ज़्यादा संदेश। थोड़ा रुककर फिर जुड़ें।',
  OUTDATED: 'यह पृष्ठ पुराने संस्करण का है। कृपया इसे फिर से लोड करें।',
} satisfies FrameErrorWords
