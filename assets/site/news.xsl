<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where">
    <xsl:choose>
      <xsl:when test="@above"><xsl:value-of select="t:place(@above-level, @above, @above-en)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="t:say('The whole province')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="page" mode="title">
    <xsl:value-of select="t:say('What is new')"/>
    <xsl:if test="@name"><xsl:text> </xsl:text><xsl:value-of select="t:place(@level, @name, @name-en)"/></xsl:if>
  </xsl:template>
  <xsl:template match="page" mode="about"><xsl:value-of select="t:say('Since the release before')"/></xsl:template>

  <xsl:template match="page" mode="body">
    <p class="soft"><xsl:value-of select="t:say('Since the release before')"/></p>
    <xsl:if test="not(place) and not(change)">
      <p>
        <xsl:choose>
          <xsl:when test="@first"><xsl:value-of select="t:say('These are the first data')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="t:say('Nothing has changed')"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
    <xsl:if test="place">
      <table>
        <xsl:for-each select="place">
          <tr><th scope="row"><a href="{@code}/"><xsl:value-of select="t:place(@level, @name, @name-en)"/></a>
              <xsl:if test="@above"><br/><span class="soft"><xsl:value-of select="t:place(@above-level, @above, @above-en)"/></span></xsl:if></th>
            <td><xsl:value-of select="t:plural('%s change', '%s changes', @changes, t:count(@changes))"/></td></tr>
        </xsl:for-each>
      </table>
    </xsl:if>
    <xsl:if test="@level = 'tambon'">
      <ul class="links"><li><a href="{$home}t/{@code}/"><xsl:value-of select="t:place(@level, @name, @name-en)"/></a></li></ul>
    </xsl:if>
    <xsl:if test="change"><ul class="rows"><xsl:apply-templates select="change"/></ul></xsl:if>
  </xsl:template>

  <xsl:template match="change[@what = 'more']">
    <li><xsl:value-of select="t:plural('And %s more, which the release does not list', 'And %s more, which the release does not list', @new, t:count(@new))"/></li>
  </xsl:template>

  <xsl:template match="change">
    <li>
      <b><xsl:choose>
        <xsl:when test="@name"><xsl:value-of select="@name"/></xsl:when>
        <xsl:otherwise><xsl:call-template name="kind"/></xsl:otherwise>
      </xsl:choose></b><br/>
      <xsl:choose>
        <xsl:when test="@what = 'new'"><xsl:value-of select="t:say('New in this release')"/></xsl:when>
        <xsl:when test="@what = 'gone'"><xsl:value-of select="t:say('Taken out of the data')"/></xsl:when>
        <xsl:when test="@kind = 'projects' and @what = 'status'"><xsl:value-of select="t:say('Status')"/>: <xsl:call-template name="step"/></xsl:when>
        <xsl:when test="@kind = 'projects' and @what = 'amount'"><xsl:value-of select="t:say('Whole budget')"/>: <xsl:call-template name="step"/></xsl:when>
        <xsl:when test="@kind = 'projects' and @what = 'disbursed'"><xsl:value-of select="t:say('Paid out')"/>: <xsl:call-template name="step"/></xsl:when>
        <xsl:when test="@kind = 'projects' and @what = 'percent'"><xsl:value-of select="t:say('Progress')"/>: <xsl:call-template name="step"/></xsl:when>
        <xsl:when test="@what = 'values'"><xsl:value-of select="t:say('Figures have changed')"/></xsl:when>
        <xsl:when test="@what = 'status'"><xsl:call-template name="kind"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="t:say('Its text has been changed')"/></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template name="step">
    <xsl:call-template name="value"><xsl:with-param name="value" select="@old"/></xsl:call-template>
    <xsl:text> → </xsl:text>
    <xsl:call-template name="value"><xsl:with-param name="value" select="@new"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="value">
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="not($value)"><xsl:value-of select="t:say('not stated')"/></xsl:when>
      <xsl:when test="@what = 'status'"><xsl:value-of select="t:word('status', $value)"/></xsl:when>
      <xsl:when test="@what = 'percent'"><xsl:value-of select="round($value)"/> %</xsl:when>
      <xsl:otherwise><xsl:value-of select="t:baht($value)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="kind">
    <xsl:choose>
      <xsl:when test="@kind = 'projects'"><xsl:value-of select="t:say('Projects')"/></xsl:when>
      <xsl:when test="@kind = 'plans'"><xsl:value-of select="t:say('Community plan')"/></xsl:when>
      <xsl:when test="@kind = 'process'"><xsl:value-of select="t:say('How far the making of the plan is')"/></xsl:when>
      <xsl:when test="@kind = 'quality'"><xsl:value-of select="t:say('Checked and certified')"/></xsl:when>
      <xsl:when test="@kind = 'profile'"><xsl:value-of select="t:say('About the tambon')"/></xsl:when>
      <xsl:when test="@kind = 'roles'"><xsl:value-of select="t:say('Who answers for what')"/></xsl:when>
      <xsl:when test="@kind = 'documents'"><xsl:value-of select="t:say('Documents')"/></xsl:when>
      <xsl:when test="@kind = 'photos'"><xsl:value-of select="t:say('Photos')"/></xsl:when>
      <xsl:when test="@kind = 'indicators'"><xsl:value-of select="t:say('Indicators')"/></xsl:when>
      <xsl:when test="@kind = 'household_accounts'"><xsl:value-of select="t:say('Household accounts')"/></xsl:when>
      <xsl:when test="@kind = 'consumption'"><xsl:value-of select="t:say('What households buy')"/></xsl:when>
      <xsl:when test="@kind = 'assessment'"><xsl:value-of select="t:say('Assessments')"/></xsl:when>
      <xsl:when test="@kind = 'results'"><xsl:value-of select="t:say('What was achieved')"/></xsl:when>
      <xsl:when test="@kind = 'funding'"><xsl:value-of select="t:say('Who pays')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="t:say('Other data')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
