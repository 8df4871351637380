/** Who gave an answer, by the case of the answer; nobody, where it ended otherwise: a complaint does, once the customer says so. */
export function whoAnswered(answer: string): string | undefined {
  const [name = '', , id = ''] = answer.split('#');
  return name === 'ReferralGranted' || name === 'ReferralDeclined' ? id.split('+')[1] : undefined;
}
