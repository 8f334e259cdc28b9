import { consoleNews as english } from '../../words/english/console-news.ts'
import { spoken } from './spoken.ts'

export const consoleNews = () => spoken().consoleNews ?? english
