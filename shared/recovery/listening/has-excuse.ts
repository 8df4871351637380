import { checkReply } from './check-reply.ts';

/** Whether there is an excuse in what somebody writes. It is what `checkReply` says, so nobody is told otherwise before. */
export const hasExcuse = (text: string): boolean => !checkReply(text).fine;
