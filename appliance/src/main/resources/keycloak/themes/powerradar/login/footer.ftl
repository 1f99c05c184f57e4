<#-- Below every login page; Keycloak calls it by this name. -->
<#macro content>
  <#if properties.portal?has_content>
    <p class="powerradar-foot"><a id="powerradar-privacy" href="${properties.portal}/privacy">${msg("powerradarPrivacy")}</a></p>
  </#if>
</#macro>
