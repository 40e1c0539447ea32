<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:place(@above-level, @above, @above-en)"/></xsl:template>
  <xsl:template match="page" mode="title"><xsl:value-of select="t:place('tambon', @name, @name-en)"/></xsl:template>
  <xsl:template match="page" mode="about">
    <xsl:call-template name="projects"><xsl:with-param name="count" select="sums/@projects"/></xsl:call-template>
    <xsl:text> · </xsl:text>
    <xsl:call-template name="baht"><xsl:with-param name="satang" select="sums/@amount"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="body">
    <ul class="links">
      <li><a href="{$home}a/{@above-code}/"><xsl:value-of select="t:place(@above-level, @above, @above-en)"/></a></li>
      <li><a href="{$home}l/{@code}/"><xsl:value-of select="t:say('Documents')"/></a></li>
    </ul>
    <h2><xsl:value-of select="t:say('Plan and projects, year by year')"/></h2>
    <xsl:if test="not(year)"><p><xsl:value-of select="t:say('No data yet')"/></p></xsl:if>
    <table>
      <xsl:for-each select="year">
        <tr>
          <th scope="row"><a href="{@year}/"><xsl:value-of select="t:say('Fiscal year %d BE', @year)"/></a>
            <xsl:if test="@plan"><br/><span class="soft"><xsl:value-of select="t:say('Community plan')"/></span></xsl:if></th>
          <td>
            <xsl:choose>
              <xsl:when test="@projects > 0">
                <xsl:call-template name="projects"><xsl:with-param name="count" select="@projects"/></xsl:call-template><br/>
                <xsl:call-template name="baht"><xsl:with-param name="satang" select="@amount"/></xsl:call-template>
              </xsl:when>
              <xsl:otherwise><span class="soft"><xsl:value-of select="t:say('No projects sent yet')"/></span></xsl:otherwise>
            </xsl:choose>
          </td>
        </tr>
      </xsl:for-each>
    </table>
    <xsl:apply-templates select="sums"/>
    <xsl:if test="programme">
      <h2><xsl:value-of select="t:say('Programmes')"/></h2>
      <table>
        <xsl:for-each select="programme">
          <tr><th scope="row"><xsl:value-of select="@name"/></th>
            <td><xsl:call-template name="projects"><xsl:with-param name="count" select="@projects"/></xsl:call-template></td></tr>
        </xsl:for-each>
      </table>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
