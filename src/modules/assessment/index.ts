export { assessmentEndpoints } from './http.ts';
export { assessmentMessages } from './messages.ts';
