import type { SignInWords } from '../screens/sign-in.ts'

export const signIn = {
  signIn: 'Sign in',
  signUp: 'Create an account',
  entering: 'One moment…',
  name: 'Full name',
  email: 'Email',
  password: 'Password',
  passwordHint: 'At least 10 characters.',
  show: 'Show',
  hide: 'Hide',
  isNew: 'New here?',
  hasAccount: 'Already have an account?',
  create: 'Create account',
  instead: 'Sign in instead',
  thenBook: 'Then you book: what you have entered is kept.',
  forgot: {
    ask: 'Forgot your password?',
    answer:
      'Anteroom cannot send you a new one yet. Please ask your clinic’s desk, and tell them your name and token: your place in the line is kept.',
  },
  demo: {
    label: 'Demo accounts',
    chip: 'Demo',
    heading: 'Or look around the demo clinic',
    text: 'One press signs you in. Open a second window to be the other side.',
    roles: { patient: 'Patient', doctor: 'Doctor', staff: 'Front desk' },
  },
} satisfies SignInWords
