/** By which article the sign-in service's own value of a person stands in the form. */
export const IDENTITY_ARTICLE = '《国务院关于在线政务服务的若干规定》第七条';
