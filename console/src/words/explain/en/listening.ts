export const listening = {
  event: {
    AgentReplied: 'Reply to a customer',
    EmployeeOnboarded: 'New colleague introduced',
    CustomerLeft: 'Customer left',
    ReferralReceived: 'Recommendation',
    SurveyAnswered: 'Survey answered',
  },
  rule: {
    'no-excuses':
      'Nobody is put off with our rules, our organisation or another customer: whoever got such an answer gets a better one.',
    'walk-through': 'Everybody who is new, whatever their job, goes through the house once as a customer.',
    'no-hard-feelings': 'Whoever leaves is thanked, once, and sold nothing; whoever wants no letter gets none.',
    'good-service-gets-around': 'Whoever recommends us is thanked, and nothing is asked of them.',
    'did-it-work':
      'Whoever felt second class, or is not content after we put something right, is rung by their host; nobody argues.',
  },
  because: {
    'no-excuse': 'There is no excuse in the reply.',
    'excuse-in-reply': 'There is an excuse in the reply. To whom it went is not known, so the house learns from it.',
    'excuse-to-customer': 'A customer got an excuse for an answer, so their host writes again, this time with help.',
    'new-colleague': 'Somebody new is here and has not been through the house as a customer.',
    'walked-through-before': 'They have been through the house as a customer before.',
    'customer-left': 'The customer has left, and is thanked once.',
    'wants-no-letter': 'The customer would rather not be written to any more.',
    'recommended-us': 'Somebody came because this customer spoke well of us.',
    'not-to-be-thanked': 'Whoever came would rather not have it known, so nobody is thanked.',
    'felt-second-class': 'The customer felt second class, so a person gets in touch.',
    'not-content-after-remedy': 'The customer is not content with what came of their case, so a person gets in touch.',
    'asked-about-unknown-case':
      'The customer is not content with a case that we cannot find, so a person gets in touch.',
    'not-content': 'The customer is not content, and not about anything that we put right. The answer is kept.',
    content: 'The customer is content.',
  },
  remedy: {
    ReportExcuse:
      'Tell the house{team, select, none {} other { (team {team})}} of an excuse, without a name: {excuses}',
    WriteAgain: 'Write to the customer again, this time with help',
    WalkThrough: '{employeeId} goes through the house as a customer: {situations}',
    Farewell: 'Say thank you and goodbye, and nothing else',
    Thank: 'Say thank you',
  },
} as const;
