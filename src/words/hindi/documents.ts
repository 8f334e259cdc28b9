import type { DocumentsWords } from '../screens/documents.ts'
import { record } from './record.ts'

export const documents = {
  pdf: {
    clinic: 'Anteroom',
    title: 'पर्चा',
    documentTitle: (patient, date) => `${patient} का पर्चा, ${date}`,
    fileName: 'prescription',
    facts: {
      patient: 'मरीज़',
      born: 'जन्म तिथि',
      date: 'तारीख़',
      time: 'समय',
      mode: 'मुलाक़ात',
    },
    modes: { online: 'ऑनलाइन', in_person: 'क्लिनिक में' },
    timeIn: (time, zone) => `${time} (${zone})`,
    corrected: (version, date, reason) =>
      `${date} को सुधारा गया: यह संस्करण ${version} है और पिछले पर्चे की जगह लेता है। ${reason}`.trim(),
    course: 'डॉक्टर की सलाह',
    medications: 'दवाइयाँ',
    columns: {
      number: 'क्र.',
      medicine: 'दवा',
      strength: 'शक्ति',
      dose: 'मात्रा',
      when: 'कितनी बार और कब',
      duration: 'कब तक',
    },
    food: { any: '', with: 'खाने के साथ', before: 'खाने से पहले', after: 'खाने के बाद' },
    instructions: (text) => `निर्देश: ${text}`,
    lifestyle: 'रहन-सहन',
    diet: 'खान-पान',
    warningSigns: 'ख़तरे के संकेत: दोबारा आएँ या फ़ोन करें',
    emergency: 'आपात स्थिति में',
    tests: 'सुझाई गई जाँचें',
    followUp: 'अगली मुलाक़ात',
    notes: 'डॉक्टर के नोट',
    aiAnalysis: 'AI विश्लेषण',
    byMachine: 'यह मशीन से आया है। डॉक्टर ने इसे अपना नहीं माना है।',
    tokens: record.tokens,
    allergies: record.prescription.allergies,
    scan: 'जाँचने के लिए स्कैन करें',
    qrSays: (address) => `QR कोड, जो ${address} पर ले जाता है`,
    signed: (hash) =>
      `क्लिनिक द्वारा हस्ताक्षरित। हस्ताक्षर डॉक्टर की सलाह पर है; उसकी सामग्री का SHA-256 हैश है: ${hash}`,
    notWhole: (address) => `इस पाठ के कुछ अक्षर इस दस्तावेज़ के फ़ॉन्ट में नहीं हैं और ख़ाने जैसे दिखते हैं। पूरा पाठ: ${address}`,
    page: (page, of) => `पृष्ठ ${page} / ${of}`,
  },
  verify: {
    title: 'क्या यह पर्चा असली है?',
    current: {
      heading: 'असली है और अभी मान्य है',
      says: 'यह पर्चा इसी क्लिनिक ने दिया है, और अभी यही मान्य है।',
    },
    superseded: {
      heading: 'असली है, पर अब मान्य नहीं',
      says: (date) =>
        `यह पर्चा इसी क्लिनिक ने दिया था, पर ${date} को सुधारे हुए पर्चे ने इसकी जगह ले ली। नया पर्चा मरीज़ के पास है।`,
    },
    withdrawn: {
      heading: 'वापस लिया गया',
      says: 'यह पर्चा इसी क्लिनिक ने दिया था और वापस ले लिया है। अभी यह मान्य नहीं है।',
    },
    unknown: {
      heading: 'अनजान',
      says: 'इस कोड का कोई पर्चा हमारे पास नहीं है। कृपया पता जाँचें, या क्लिनिक से पूछें।',
    },
    unavailable: {
      heading: 'अभी जाँच नहीं हो पा रही',
      says: 'इससे पर्चे के बारे में कुछ पता नहीं चलता। कृपया थोड़ी देर में फिर कोशिश करें।',
    },
    doctor: 'डॉक्टर',
    given: 'दिया गया',
    hash: 'सामग्री का हैश (SHA-256)',
    covers:
      'क्लिनिक का हस्ताक्षर इस हैश पर है। यही हैश PDF के अंत में लिखा है: अगर दोनों अलग हों, तो काग़ज़ वह नहीं है जो डॉक्टर ने लिखा था।',
  },
} satisfies DocumentsWords
